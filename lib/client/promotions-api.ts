import type { Promotion, PromotionsAnswer } from "@/lib/contracts/promotions";
import { fetchApi, type Search } from "./fetch-api";

const requestPath = (id: number) => `/promotions/${id}`;

const post = (path: string, body: object = {}) => fetchApi<Promotion>(path, { method: "POST", body });

export const fetchPromotions = (search: Search, signal?: AbortSignal) =>
  fetchApi<PromotionsAnswer>("/promotions", { search, signal });

export const fetchPromotion = (id: number, signal?: AbortSignal) =>
  fetchApi<Promotion>(requestPath(id), { signal });

export const askPromotion = (body: object) => post("/promotions", body);

export const approvePromotion = (id: number, digest: string, reason: string) =>
  post(`${requestPath(id)}/approval`, { digest, reason });

export const rejectPromotion = (id: number, reason: string) =>
  post(`${requestPath(id)}/rejection`, { reason });

export const cancelPromotion = (id: number, reason: string) =>
  post(`${requestPath(id)}/cancellation`, { reason });

export const commentPromotion = (id: number, reason: string) =>
  post(`${requestPath(id)}/comments`, { reason });

export const reviewPromotion = (id: number, reason: string) => post(`${requestPath(id)}/review`, { reason });

export const checkPromotion = (id: number) => post(`${requestPath(id)}/check`);

export const submitPromotion = (id: number) => post(`${requestPath(id)}/submission`);
